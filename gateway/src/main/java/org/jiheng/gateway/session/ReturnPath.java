package org.jiheng.gateway.session;

import java.util.regex.Pattern;

/** Where a login leads back to: a path of this host and nothing else. */
final class ReturnPath {

  static final String HOME = "/";

  /** Two slashes, or a slash and a backslash, are another host to a browser. */
  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private ReturnPath() {}

  static String of(String asked) {
    return asked == null || !OWN.matcher(asked).matches() || isLogin(asked) ? HOME : asked;
  }

  private static boolean isLogin(String path) {
    return path.startsWith(LoginRoutes.LOGIN) || path.startsWith(LoginRoutes.LOGOUT);
  }
}
