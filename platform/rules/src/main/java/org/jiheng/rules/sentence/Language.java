package org.jiheng.rules.sentence;

import java.util.Locale;

/** The languages in which the rules speak; each has a catalogue beside this package. */
public enum Language {
  ZH,
  EN;

  /** As in the catalogue's file name. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
