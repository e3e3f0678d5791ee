#ifndef CNCURSES_H
#define CNCURSES_H

// All that Swift sees of ncurses. <curses.h> stays out: its variables, variadic functions and
// computed macros do not survive the import, and <term.h> defines words such as `lines`.
// There is one screen; every function belongs to the thread that opened it.

#include <stdbool.h>
#include <stdint.h>

/// Takes the locale of the environment and tells whether text is UTF-8.
///
/// No locale at all (cron, containers) and a UTF-8 locale that is not installed count as UTF-8;
/// LC_ALL=C and other charsets are the user's wish for plain ASCII. Numbers keep the point.
bool pc_locale_is_utf8(void);

typedef enum {
  PC_OPEN,
  PC_NOT_A_TERMINAL,
  PC_UNKNOWN_TERM,
  PC_CANNOT_DRAW,
  /// Open already, or the system gave no memory or no descriptors.
  PC_UNAVAILABLE,
} pc_opening;

typedef struct {
  bool colors;
  bool mouse;
} pc_features;

/// Takes the terminal over: raw keys, alternate screen, signals, crash guard, kept stderr.
///
/// The descriptors are copied and may be closed afterwards. Anything but PC_OPEN means that the
/// terminal, the signal handlers and stderr are as they were.
pc_opening pc_open(int input, int output, pc_features features);

/// Gives everything back and prints what stderr was told meanwhile; does nothing when closed.
void pc_close(void);

/// Size of the screen in cells, at least 1 each while it is open.
void pc_size(int *rows, int *columns);

/// Foreground colours that can be told apart: 8 or more, or 0.
int pc_colors(void);

/// Switches reports of wheel and button 1 on or off (off leaves selecting to the terminal).
void pc_use_mouse(bool on);

enum { PC_BOLD = 1, PC_DIM = 2, PC_UNDERLINE = 4, PC_REVERSE = 8 };

/// Blanks the frame to come; nothing is sent before pc_flush.
void pc_erase(void);

/// Puts one cell of 1 or 2 columns: a base scalar and the marks on it, at most 4 of which show.
///
/// `color` is one of the eight ANSI foregrounds 0...7, 8 for orange, 9 for azure, or -1. Cells outside the screen are left
/// out; a scalar whose width the C library sees differently is drawn as a replacement, so that
/// the columns behind it stay where they belong.
void pc_put(
    int row, int column, int columns, const uint32_t *scalars, int count, unsigned style,
    int color);

/// Says where the cursor rests after pc_flush and whether it shows.
void pc_rest_cursor(int row, int column, bool visible);

/// Sends the differences to the frame before, at once.
void pc_flush(void);

/// Has the next pc_flush write the rows anew where they stand, and move none of them.
void pc_forget_rows(void);

/// Has the next pc_flush send every cell.
void pc_repaint(void);

/// Follows the terminal's size after SIGWINCH; the next frame is sent whole.
void pc_resize(void);

/// Sends text past ncurses, such as a clipboard request; it must not move the cursor.
void pc_send(const char *bytes, int count);

typedef enum {
  PC_NO_KEY,
  PC_SCALAR,
  PC_UP,
  PC_DOWN,
  PC_LEFT,
  PC_RIGHT,
  PC_HOME,
  PC_END,
  PC_PAGE_UP,
  PC_PAGE_DOWN,
  PC_ENTER,
  PC_BACKSPACE,
  PC_DELETE,
  PC_INSERT,
  PC_BACK_TAB,
  PC_FUNCTION,
  PC_PASTE_BEGINS,
  PC_PASTE_ENDS,
  PC_CLICK,
  PC_WHEEL_UP,
  PC_WHEEL_DOWN,
  /// A button let go, or one we do not use.
  PC_MOUSE_OTHER,
  PC_OTHER_KEY,
} pc_key_kind;

typedef struct {
  pc_key_kind kind;
  /// The scalar, or the number of the function key.
  uint32_t value;
  /// Where the mouse was.
  int row, column;
} pc_key;

/// The next waiting key, or PC_NO_KEY; waits only for the rest of an escape sequence.
///
/// Input is UTF-8 where the locale is. Bytes that make no character are PC_OTHER_KEY.
pc_key pc_next_key(void);

/// Becomes readable when a signal or a key may be waiting; for poll(2), to be read by us only.
int pc_signal_descriptor(void);
int pc_input_descriptor(void);

/// The next of the signals TERM, HUP, INT, QUIT, WINCH, TSTP and CONT that came, or 0.
int pc_next_signal(void);

/// Stops the job as Ctrl-Z does, terminal given back, and takes the terminal again afterwards.
///
/// When a signal asked for the end meanwhile, the terminal stays given back.
void pc_suspend(void);

/// Takes the terminal again after a stop that nobody announced (SIGCONT after SIGSTOP).
void pc_resume(void);

/// Closes and ends the process by `signal`, so that the shell sees 128 + signal.
_Noreturn void pc_end_by(int signal);

#endif
