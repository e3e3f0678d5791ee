#define _GNU_SOURCE 1

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "private.h"

static const char *wanted_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return NULL;
}

bool pc_locale_is_utf8(void) {
  if (!setlocale(LC_ALL, "")) setlocale(LC_ALL, "C");
  setlocale(LC_NUMERIC, "C");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  const char *wanted = wanted_locale();
  bool utf8 = !wanted || strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8");
  return utf8 && setlocale(LC_CTYPE, "C.UTF-8");
}
