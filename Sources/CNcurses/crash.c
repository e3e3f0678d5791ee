#define _GNU_SOURCE 1

// The last resort: a trap must not leave a raw terminal, and its message must be readable.

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "private.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction previous[crash_count];
static stack_t previous_stack;
static char own_stack[64 * 1024];

static int terminal = -1;
static struct termios settings;
static char farewell_bytes[512];
static size_t farewell_count;
static volatile sig_atomic_t screen_is_up;
static int crashed;
// The runtime's backtracer asks questions on a terminal: only for who asked for it.
static bool wants_backtrace;

// Runtime messages come before the signal and would vanish with the alternate screen: while
// the screen is up, stderr is this file in memory.
static int kept_stderr = -1;
static int real_stderr = -1;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void print_kept_stderr(void) {
  char bytes[512];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(kept_stderr, bytes, sizeof bytes, offset)) > 0) {
    write_all(real_stderr, bytes, (size_t)count);
    offset += count;
  }
}

// Async-signal-safe calls only.
static void on_crash(int number) {
  if (__atomic_exchange_n(&crashed, 1, __ATOMIC_SEQ_CST)) {
    for (;;) pause();  // another thread crashed first and is restoring
  }
  if (screen_is_up) {
    write_all(terminal, farewell_bytes, farewell_count);
    tcsetattr(terminal, TCSADRAIN, &settings);
  }
  if (real_stderr >= 0) {
    print_kept_stderr();
    dup2(real_stderr, STDERR_FILENO);
  }
  // Raised again it is delivered as this handler returns, with the place of the crash intact.
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  for (int i = 0; wants_backtrace && i < crash_count; i++) {
    if (crashes[i] == number) sigaction(number, &previous[i], NULL);
  }
  raise(number);
}

static void keep_stderr(void) {
  if (!isatty(STDERR_FILENO)) return;
  fflush(stderr);
  kept_stderr = memfd_create("stderr", MFD_CLOEXEC);
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept_stderr >= 0 && real_stderr >= 0) {
    fcntl(kept_stderr, F_SETFL, O_APPEND);
    dup2(kept_stderr, STDERR_FILENO);
    return;
  }
  if (kept_stderr >= 0) close(kept_stderr);
  if (real_stderr >= 0) close(real_stderr);
  kept_stderr = real_stderr = -1;
}

static void release_stderr(void) {
  if (real_stderr < 0) return;
  fflush(stderr);
  dup2(real_stderr, STDERR_FILENO);
  print_kept_stderr();
  close(kept_stderr);
  close(real_stderr);
  kept_stderr = real_stderr = -1;
}

void pc_guard(int output, const struct termios *before, const char *farewell) {
  terminal = output;
  settings = *before;
  wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
  farewell_count = strnlen(farewell, sizeof farewell_bytes);
  memcpy(farewell_bytes, farewell, farewell_count);
  keep_stderr();
  stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack};
  sigaltstack(&stack, &previous_stack);  // a handler of stack overflow needs another stack
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &previous[i]);
}

void pc_guard_screen(bool up) { screen_is_up = up; }

void pc_unguard(void) {
  screen_is_up = 0;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &previous[i], NULL);
  sigaltstack(&previous_stack, NULL);
  release_stderr();
  terminal = -1;
}
