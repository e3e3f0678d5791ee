#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

// In C because only async-signal-safe code may run between fork and exec.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct {
  pid_t process;
  /// The side of the terminal's user, and the program's side, kept open to look at its settings.
  int user, program;
  /// The terminal's settings before the program could touch them.
  uint64_t settings;
} pt_session;

/// Starts a program on a new pseudo-terminal; false when there is none to be had.
///
/// `input` (a path) replaces the terminal as its standard input when it is not null. Without
/// `controlling` the program's session has no terminal, so that /dev/tty cannot be opened.
/// An unknown program ends with status 127.
bool pt_start(
    char *const arguments[], char *const environment[], int rows, int columns, const char *input,
    bool controlling, pt_session *session);

/// Tells the terminal, and so the program, its new size.
void pt_resize(int user, int rows, int columns);

/// A fingerprint of the terminal's settings, for equality alone; 0 when they cannot be read.
uint64_t pt_settings(int program);

typedef enum { PT_RUNNING, PT_EXITED, PT_SIGNALLED, PT_LOST } pt_state;

/// Asks, without waiting, how the process is; `value` is its exit code or signal.
pt_state pt_poll(pid_t process, int *value);

/// Kills the process and waits for its end.
void pt_end(pid_t process);

/// A file in memory, or -1.
int pt_memory(void);

/// The end to read from, of a pipe that holds all of `bytes`, at most a megabyte, or -1.
int pt_full_pipe(const uint8_t *bytes, size_t count);

/// The end to write to, of a pipe that nobody reads, or -1.
int pt_deaf_pipe(void);

/// Runs a program in `folder` to its end, with these descriptors as 0, 1 and 2.
///
/// Lost means that it could not be started; else as `pt_poll`.
pt_state pt_run(
    char *const arguments[], char *const environment[], const char *folder,
    const int descriptors[3], int *value);

#endif
