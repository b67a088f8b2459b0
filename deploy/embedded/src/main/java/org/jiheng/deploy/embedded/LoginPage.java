package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The page on which a person chooses whom to be; its form posts to the address it was read from.
 */
final class LoginPage {

  private static final String ACCOUNTS = "<!-- accounts -->";
  private static final String HTML = read().replace(ACCOUNTS, buttons());

  private LoginPage() {}

  static String html() {
    return HTML;
  }

  private static String buttons() {
    return DemoAccount.PEOPLE.stream().map(LoginPage::button).collect(Collectors.joining("\n"));
  }

  /** Names and codes are this package's own and need no escaping. */
  private static String button(DemoAccount account) {
    var departments =
        account.departments().isEmpty() ? "" : "，部门 " + String.join("、", account.departments());
    return """
            <button name="username" value="%s">%s<small>%s（%s%s）</small></button>"""
        .formatted(account.id(), account.name(), account.id(), account.role(), departments);
  }

  private static String read() {
    try (var page = LoginPage.class.getResourceAsStream("login.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
