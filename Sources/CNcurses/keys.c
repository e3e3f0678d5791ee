#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <stdlib.h>

#include "private.h"

// Beyond KEY_MAX (0777), where ncurses has none of its own.
enum { paste_begins = 02000, paste_ends };

// Reading from stdscr would refresh it first, half a frame at a time; a pad is never refreshed.
static WINDOW *keys;

bool pc_prepare_keys(void) {
  static const struct {
    const char *bytes;
    int key;
  } more[] = {
      {"\033[200~", paste_begins},
      {"\033[201~", paste_ends},
      // Terminals that stay in cursor mode, or are not what TERM says.
      {"\033[A", KEY_UP},
      {"\033[B", KEY_DOWN},
      {"\033[C", KEY_RIGHT},
      {"\033[D", KEY_LEFT},
      {"\033[H", KEY_HOME},
      {"\033[F", KEY_END},
      {"\033[1~", KEY_HOME},
      {"\033[4~", KEY_END},
  };
  keys = newpad(1, 1);
  if (!keys) return false;
  raw();  // Ctrl-C, -Z, -S and -Q come as keys
  noecho();
  nonl();  // or Enter would read as Ctrl-J
  intrflush(keys, FALSE);
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  meta(keys, TRUE);
  typeahead(-1);  // a waiting key must not leave a frame half sent
  // Long enough for an arrow key over ssh, short enough for Esc to feel immediate.
  if (!getenv("ESCDELAY")) set_escdelay(25);
  for (size_t i = 0; i < sizeof more / sizeof *more; i++) define_key(more[i].bytes, more[i].key);
  return true;
}

void pc_use_mouse(bool on) {
  mmask_t wanted = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED |
                   BUTTON4_PRESSED | BUTTON5_PRESSED;
  mousemask(on ? wanted : 0, NULL);
  mouseinterval(0);  // or every click would wait for a second one
}

static pc_key_kind mouse_kind(mmask_t state) {
  // A press and its release that arrive together are one click, whatever the interval.
  if (state & (BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED)) return PC_CLICK;
  if (state & BUTTON4_PRESSED) return PC_WHEEL_UP;
  if (state & BUTTON5_PRESSED) return PC_WHEEL_DOWN;
  return PC_MOUSE_OTHER;
}

static pc_key_kind special_kind(wint_t code) {
  switch (code) {
    case KEY_UP: return PC_UP;
    case KEY_DOWN: return PC_DOWN;
    case KEY_LEFT: return PC_LEFT;
    case KEY_RIGHT: return PC_RIGHT;
    case KEY_HOME: return PC_HOME;
    case KEY_END: return PC_END;
    case KEY_PPAGE: return PC_PAGE_UP;
    case KEY_NPAGE: return PC_PAGE_DOWN;
    case KEY_ENTER: return PC_ENTER;
    case KEY_BACKSPACE: return PC_BACKSPACE;
    case KEY_DC: return PC_DELETE;
    case KEY_IC: return PC_INSERT;
    case KEY_BTAB: return PC_BACK_TAB;
    case paste_begins: return PC_PASTE_BEGINS;
    case paste_ends: return PC_PASTE_ENDS;
    default: return code > KEY_F0 && code <= KEY_F(12) ? PC_FUNCTION : PC_OTHER_KEY;
  }
}

pc_key pc_next_key(void) {
  pc_key key = {.kind = PC_NO_KEY};
  wint_t code = 0;
  int result = wget_wch(keys, &code);
  if (result == OK) {  // scalars and key codes overlap: only the result tells them apart
    key.kind = PC_SCALAR;
    key.value = (uint32_t)code;
  } else if (result == KEY_CODE_YES && code == KEY_MOUSE) {
    MEVENT event;
    bool known = getmouse(&event) == OK;
    key.kind = known ? mouse_kind(event.bstate) : PC_MOUSE_OTHER;
    if (known) key.row = event.y, key.column = event.x;
  } else if (result == KEY_CODE_YES) {
    key.kind = special_kind(code);
    if (key.kind == PC_FUNCTION) key.value = (uint32_t)(code - KEY_F0);
  }
  return key;
}
