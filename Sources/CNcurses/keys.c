#define _GNU_SOURCE 1

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

static pc_key_kind special_kind(int code) {
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

// Bytes of a character whose rest has not come; wget_wch would swallow keys after a stray byte.
static struct {
  uint32_t value, least;
  int missing;
} character;

// Takes one more byte; false when the character is not complete yet.
static bool take_byte(uint32_t byte, pc_key *key) {
  bool follows = (byte & 0xC0) == 0x80 && character.missing > 0;
  if (follows) {
    character.value = character.value << 6 | (byte & 0x3F);
    if (--character.missing > 0) return false;
    bool valid = character.value >= character.least && character.value <= 0x10FFFF &&
                 (character.value < 0xD800 || character.value > 0xDFFF);
    *key = (pc_key){.kind = valid ? PC_SCALAR : PC_OTHER_KEY, .value = character.value};
    return true;
  }
  character.missing = 0;
  if (byte < 0x80 || byte < 0xC2 || byte > 0xF4 || MB_CUR_MAX == 1) {
    *key = (pc_key){.kind = byte < 0x80 ? PC_SCALAR : PC_OTHER_KEY, .value = byte};
    return true;
  }
  character.missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  character.value = byte & (0x3Fu >> character.missing);
  character.least = byte < 0xE0 ? 0x80 : byte < 0xF0 ? 0x800 : 0x10000;
  return false;
}

static pc_key mouse_key(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return (pc_key){.kind = PC_MOUSE_OTHER};
  return (pc_key){.kind = mouse_kind(event.bstate), .row = event.y, .column = event.x};
}

pc_key pc_next_key(void) {
  pc_key key = {.kind = PC_NO_KEY};
  // Reading while the terminal is given back would stop a background job.
  while (pc_is_up()) {
    int code = wgetch(keys);
    if (code == ERR) break;
    if (code == KEY_MOUSE) return mouse_key();
    if (code <= 0xFF) {
      if (take_byte((uint32_t)code, &key)) break;
      continue;
    }
    key.kind = special_kind(code);
    if (key.kind == PC_FUNCTION) key.value = (uint32_t)(code - KEY_F0);
    break;
  }
  return key;
}
