package org.jiheng.deploy.launch;

/** One statement for the user, in Chinese and in English. */
record Message(String chinese, String english) {

  static Message of(String chinese, String english, Object... arguments) {
    return new Message(chinese.formatted(arguments), english.formatted(arguments));
  }

  @Override
  public String toString() {
    return chinese + "\n" + english;
  }
}
