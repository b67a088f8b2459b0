package org.jiheng.rules.profile;

import java.util.regex.Pattern;

/** What a profile can be called: its code stands in paths and filings as it is. */
public final class ProfileCode {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private ProfileCode() {}

  public static boolean isOne(String text) {
    return CODE.matcher(text).matches();
  }
}
