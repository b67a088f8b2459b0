package org.jiheng.deploy.launch;

/** The platform did not start, or a part of it ended by itself. */
public final class PlatformFault extends Exception {

  private final transient Message message;

  PlatformFault(String chinese, String english, Object... arguments) {
    super(english.formatted(arguments));
    message = Message.of(chinese, english, arguments);
  }

  Message message() {
    return message;
  }
}
