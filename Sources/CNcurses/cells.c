#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "private.h"

enum { ansi_count = 8, color_count = 10 };
// Orange and azure, and what stands for them on terminals of eight colours.
static const struct { short of_256, of_8; } more[] = {{166, COLOR_RED}, {33, COLOR_CYAN}};
static bool has_pairs;

// Foregrounds on the terminal's own background suit light and dark themes alike.
void pc_prepare_colors(bool wanted) {
  has_pairs = false;
  if (!wanted || !has_colors() || start_color() != OK) return;
  short background = use_default_colors() == OK ? -1 : COLOR_BLACK;
  has_pairs = COLORS >= ansi_count && COLOR_PAIRS > color_count;
  for (short color = 0; has_pairs && color < color_count; color++) {
    short shown = color;
    if (color >= ansi_count) {
      shown = COLORS >= 256 ? more[color - ansi_count].of_256 : more[color - ansi_count].of_8;
    }
    has_pairs = init_pair((short)(color + 1), shown, background) == OK;
  }
}

int pc_colors(void) { return has_pairs ? COLORS : 0; }

void pc_erase(void) { werase(stdscr); }

static attr_t attributes(unsigned style) {
  attr_t result = A_NORMAL;
  if (style & PC_BOLD) result |= A_BOLD;
  if (style & PC_DIM) result |= A_DIM;
  if (style & PC_UNDERLINE) result |= A_UNDERLINE;
  if (style & PC_REVERSE) result |= A_REVERSE;
  return result;
}

static void put(int row, int column, const wchar_t *text, unsigned style, int color) {
  int pair = has_pairs && color >= 0 && color < color_count ? color + 1 : 0;
  cchar_t cell;
  // Writing the last cell of the screen draws it and answers ERR, so the answer tells nothing.
  if (setcchar(&cell, text, attributes(style), (short)pair, NULL) == OK) {
    mvwadd_wch(stdscr, row, column, &cell);
  }
}

void pc_put(
    int row, int column, int columns, const uint32_t *scalars, int count, unsigned style,
    int color) {
  int rows = getmaxy(stdscr), width = getmaxx(stdscr);
  if (row < 0 || row >= rows || column < 0 || column >= width || count < 1) return;
  bool fits = columns <= width - column;
  bool as_expected = fits && wcwidth((wchar_t)scalars[0]) == columns;
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalars[0]};
  if (as_expected) {
    int length = 1;
    for (int i = 1; i < count && length < CCHARW_MAX; i++) {
      if (wcwidth((wchar_t)scalars[i]) == 0) text[length++] = (wchar_t)scalars[i];
    }
    put(row, column, text, style, color);
    return;
  }
  text[0] = MB_CUR_MAX > 1 ? 0xFFFD : '?';
  for (int i = 0; i < columns && column + i < width; i++) {
    put(row, column + i, i == 0 ? text : L" ", style, color);
  }
}

void pc_rest_cursor(int row, int column, bool visible) {
  curs_set(visible ? 1 : 0);
  wmove(stdscr, row, column);
}

void pc_flush(void) {
  if (!pc_is_up()) return;  // or it would bring the screen back
  wnoutrefresh(stdscr);
  doupdate();
}

void pc_forget_rows(void) { wredrawln(stdscr, 0, getmaxy(stdscr)); }

void pc_repaint(void) { clearok(curscr, TRUE); }
