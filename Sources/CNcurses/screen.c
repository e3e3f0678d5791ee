#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "private.h"

static SCREEN *screen;
static FILE *input_file, *output_file;
static bool is_up;

bool pc_is_up(void) { return is_up; }

static FILE *copy_of(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (!file && copy >= 0) close(copy);
  return file;
}

static void close_files(void) {
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  input_file = output_file = NULL;
}

void pc_send(const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(fileno(output_file), bytes, (size_t)count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (int)written;
  }
}

// Terminals without an alternate screen are too old to know the mode and may show the bytes.
static void use_bracketed_paste(bool on) {
  const char *bytes = on ? "\033[?2004h" : "\033[?2004l";
  if (pc_has_capability("smcup")) pc_send(bytes, (int)strlen(bytes));
}

static void leave(void) {
  if (!is_up) return;
  use_bracketed_paste(false);
  endwin();
  is_up = false;
  pc_guard_screen(false);
}

static void follow_size(void) {
  struct winsize size;
  if (ioctl(fileno(output_file), TIOCGWINSZ, &size) != 0) return;
  // resizeterm would queue a KEY_RESIZE besides.
  if (size.ws_row > 0 && size.ws_col > 0) resize_term(size.ws_row, size.ws_col);
}

pc_opening pc_open(int input, int output, pc_features features) {
  struct termios before;
  if (screen) return PC_UNAVAILABLE;
  if (!isatty(input) || !isatty(output) || tcgetattr(output, &before) != 0) {
    return PC_NOT_A_TERMINAL;
  }
  pc_opening answer = pc_check_terminfo(output);
  if (answer != PC_OPEN) return answer;
  input_file = copy_of(input, "r");
  output_file = copy_of(output, "w");
  if (!input_file || !output_file || !pc_take_signals()) {
    close_files();
    return PC_UNAVAILABLE;
  }
  screen = newterm(NULL, output_file, input_file);
  if (!screen) {
    pc_return_signals();
    close_files();
    return PC_UNKNOWN_TERM;
  }
  char farewell[512];
  pc_farewell(farewell, sizeof farewell);
  pc_guard(fileno(output_file), &before, farewell);
  is_up = true;
  pc_guard_screen(true);
  if (!pc_prepare_keys()) {
    pc_close();
    return PC_UNAVAILABLE;
  }
  pc_prepare_colors(features.colors);
  pc_use_mouse(features.mouse);
  follow_size();  // LINES and COLUMNS of the environment may be out of date
  use_bracketed_paste(true);
  return PC_OPEN;
}

void pc_close(void) {
  if (!screen) return;
  leave();
  delscreen(screen);
  screen = NULL;
  pc_unguard();
  pc_return_signals();
  close_files();
}

void pc_size(int *rows, int *columns) {
  *rows = getmaxy(stdscr);
  *columns = getmaxx(stdscr);
}

int pc_input_descriptor(void) { return fileno(input_file); }

void pc_resize(void) {
  if (!is_up) return;
  follow_size();
  pc_repaint();  // terminals clip and reflow: nothing is where it was
}

void pc_resume(void) {
  // About to end, and perhaps in the background, where the terminal is not ours to set.
  if (pc_ending_signal()) return;
  is_up = true;
  pc_guard_screen(true);
  reset_prog_mode();
  follow_size();
  pc_repaint();
  doupdate();
  use_bracketed_paste(true);
}

void pc_suspend(void) {
  leave();
  pc_stop_job();
  pc_resume();
}
