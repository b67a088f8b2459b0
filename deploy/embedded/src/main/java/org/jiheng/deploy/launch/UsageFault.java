package org.jiheng.deploy.launch;

/** The command line cannot be understood or names what is not there. */
final class UsageFault extends Exception {

  private final transient Message message;

  UsageFault(String chinese, String english, Object... arguments) {
    super(english.formatted(arguments));
    message = Message.of(chinese, english, arguments);
  }

  Message message() {
    return message;
  }
}
