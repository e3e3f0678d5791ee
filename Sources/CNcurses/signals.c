#define _GNU_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "private.h"

// The ones that ask for the end come first.
static const int numbers[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT,
                              SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};
enum { number_count = sizeof numbers / sizeof *numbers, ending_count = 4 };

static struct sigaction previous[number_count];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t ending;
// Not where whoever started the program has no way to continue it.
static bool may_stop;

// A handler may do next to nothing, so it only passes the number on to the loop.
static void on_signal(int number) {
  int kept = errno;
  for (int i = 0; i < ending_count; i++) {
    if (numbers[i] == number) ending = number;
  }
  unsigned char byte = (unsigned char)number;
  if (write(pipe_ends[1], &byte, 1) < 0) { /* full: the loop is behind and will act anyway */ }
  errno = kept;
}

// Before newterm, which puts handlers of its own wherever there is none.
bool pc_take_signals(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  ending = 0;
  may_stop = true;
  for (int i = 0; i < number_count; i++) {
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    if (numbers[i] == SIGPIPE) action.sa_handler = SIG_IGN;
    sigaction(numbers[i], NULL, &previous[i]);
    bool wish_to_ignore = previous[i].sa_handler == SIG_IGN && numbers[i] != SIGWINCH;
    if (!wish_to_ignore) sigaction(numbers[i], &action, NULL);  // nohup stays nohup
    if (wish_to_ignore && numbers[i] == SIGTSTP) may_stop = false;
  }
  return true;
}

void pc_return_signals(void) {
  for (int i = 0; i < number_count; i++) sigaction(numbers[i], &previous[i], NULL);
  for (int i = 0; i < 2; i++) {
    if (pipe_ends[i] >= 0) close(pipe_ends[i]);
    pipe_ends[i] = -1;
  }
}

int pc_signal_descriptor(void) { return pipe_ends[0]; }

int pc_next_signal(void) {
  unsigned char byte = 0;
  return read(pipe_ends[0], &byte, 1) == 1 ? byte : 0;
}

int pc_ending_signal(void) { return ending; }

void pc_stop_job(void) {
  if (!may_stop) return;
  static const int stopping[] = {SIGTSTP, SIGCONT};
  struct sigaction plain = {.sa_handler = SIG_DFL}, ours[2];
  sigemptyset(&plain.sa_mask);
  for (int i = 0; i < 2; i++) sigaction(stopping[i], &plain, &ours[i]);
  kill(0, SIGTSTP);  // the whole job, as the terminal would; returns after SIGCONT
  for (int i = 0; i < 2; i++) sigaction(stopping[i], &ours[i], NULL);
}

void pc_end_by(int number) {
  pc_close();
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigemptyset(&plain.sa_mask);
  sigaction(number, &plain, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}
