#define _GNU_SOURCE 1

#include "include/cpseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void become(
    char *const arguments[], char *const environment[], const char *input, bool controlling,
    int program) {
  setsid();
  if (controlling) ioctl(program, TIOCSCTTY, 0);
  int keys = input ? open(input, O_RDONLY | O_NOCTTY) : program;
  for (int i = 0; i < 3; i++) dup2(i == 0 ? keys : program, i);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

bool pt_start(
    char *const arguments[], char *const environment[], int rows, int columns, const char *input,
    bool controlling, pt_session *session) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int user = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (user < 0) return false;
  char name[64];
  int program = -1;
  if (grantpt(user) == 0 && unlockpt(user) == 0 && ptsname_r(user, name, sizeof name) == 0) {
    program = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  }
  if (program < 0 || ioctl(user, TIOCSWINSZ, &size) != 0) {
    if (program >= 0) close(program);
    close(user);
    return false;
  }
  fcntl(user, F_SETFL, O_NONBLOCK);  // the two sides must never wait for each other
  uint64_t settings = pt_settings(program);
  pid_t process = fork();
  if (process == 0) become(arguments, environment, input, controlling, program);
  if (process < 0) {
    close(program);
    close(user);
    return false;
  }
  *session = (pt_session){
      .process = process, .user = user, .program = program, .settings = settings};
  return true;
}

void pt_resize(int user, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(user, TIOCSWINSZ, &size);
}

static uint64_t mixed(uint64_t hash, uint64_t value) {
  return (hash ^ value) * UINT64_C(1099511628211);  // FNV-1a, by fields: structs have gaps
}

uint64_t pt_settings(int program) {
  struct termios settings;
  if (tcgetattr(program, &settings) != 0) return 0;
  uint64_t hash = UINT64_C(14695981039346656037);
  hash = mixed(hash, settings.c_iflag);
  hash = mixed(hash, settings.c_oflag);
  hash = mixed(hash, settings.c_cflag);
  hash = mixed(hash, settings.c_lflag);
  for (int i = 0; i < NCCS; i++) hash = mixed(hash, settings.c_cc[i]);
  return hash;
}

pt_state pt_poll(pid_t process, int *value) {
  int status = 0;
  pid_t found = waitpid(process, &status, WNOHANG);
  if (found == 0 || (found < 0 && errno == EINTR)) return PT_RUNNING;
  if (found < 0) return PT_LOST;
  bool signalled = WIFSIGNALED(status);
  *value = signalled ? WTERMSIG(status) : WEXITSTATUS(status);
  return signalled ? PT_SIGNALLED : PT_EXITED;
}

void pt_end(pid_t process) {
  kill(process, SIGKILL);
  while (waitpid(process, NULL, 0) < 0 && errno == EINTR) continue;
}
