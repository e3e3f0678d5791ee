#define _GNU_SOURCE 1

#include "include/cpseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int pt_memory(void) { return memfd_create("output", MFD_CLOEXEC); }

int pt_full_pipe(const uint8_t *bytes, size_t count) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
  ssize_t written = write(ends[1], bytes, count);
  close(ends[1]);
  fcntl(ends[0], F_SETFL, 0);
  if (written == (ssize_t)count) return ends[0];
  close(ends[0]);
  return -1;
}

int pt_deaf_pipe(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  close(ends[0]);
  return ends[1];
}

pt_state pt_run(
    char *const arguments[], char *const environment[], const char *folder,
    const int descriptors[3], int *value) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  for (int i = 0; i < 3; i++) posix_spawn_file_actions_adddup2(&actions, descriptors[i], i);
  pid_t process = 0;
  int failure = posix_spawn(&process, arguments[0], &actions, NULL, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) return PT_LOST;
  siginfo_t ended;
  while (waitid(P_PID, process, &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR) continue;
  return pt_poll(process, value);
}
