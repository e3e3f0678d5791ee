#ifndef PC_PRIVATE_H
#define PC_PRIVATE_H

// What the files of this target say to each other; Swift sees none of it.

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "include/cncurses.h"

// screen.c
bool pc_is_up(void);

// cells.c
void pc_prepare_colors(bool wanted);

// keys.c
bool pc_prepare_keys(void);

// signals.c
bool pc_take_signals(void);
void pc_return_signals(void);
void pc_stop_job(void);
/// The signal that asked for the end, or 0.
int pc_ending_signal(void);

// crash.c
void pc_guard(int output, const struct termios *before, const char *farewell);
/// Tells a crash whether there is a screen to leave.
void pc_guard_screen(bool up);
void pc_unguard(void);

// terminfo.c
pc_opening pc_check_terminfo(int output);
bool pc_has_capability(const char *name);
/// Writes the bytes that leave the screen, for use where ncurses must not be called.
void pc_farewell(char *bytes, size_t capacity);

#endif
