package org.jiheng.testing;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Does work as if this JVM ran in another place of the world. */
public final class Elsewhere {

  private Elsewhere() {}

  /**
   * @param locale as a language tag
   */
  public static <T> T in(String locale, String zone, Supplier<T> work) {
    var hereLocale = Locale.getDefault();
    var hereZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return work.get();
    } finally {
      Locale.setDefault(hereLocale);
      TimeZone.setDefault(hereZone);
    }
  }
}
