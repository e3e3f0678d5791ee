#include <stdio.h>
#include <string.h>

#include "private.h"

// Last, and in this file alone: <term.h> defines words such as `lines` and `columns`.
#include <curses.h>
#include <term.h>

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value && value != (const char *)-1 ? value : NULL;
}

// initscr and newterm exit or draw garbage where setupterm answers.
pc_opening pc_check_terminfo(int output) {
  int found = 0;
  if (setupterm(NULL, output, &found) != OK) return PC_UNKNOWN_TERM;
  bool can_draw = capability("cup") != NULL;
  del_curterm(cur_term);
  return can_draw ? PC_OPEN : PC_CANNOT_DRAW;
}

bool pc_has_capability(const char *name) { return capability(name) != NULL; }

void pc_farewell(char *bytes, size_t capacity) {
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  const char *modes = "\033[?2004l\033[?1006l\033[?1002l\033[?1000l";  // paste and mouse
  size_t count = (size_t)snprintf(bytes, capacity, "%s", capability("smcup") ? modes : "");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = capability(names[i]);
    while (value && *value && count + 3 < capacity) {
      if (value[0] == '$' && value[1] == '<') {  // padding: no terminal of today waits
        value = strchr(value, '>');
        if (value) value++;
      } else {
        bytes[count++] = *value++;
      }
    }
  }
  if (!capability("rmcup")) bytes[count++] = '\n';
  bytes[count++] = '\r';
  bytes[count] = 0;
}
