package org.jiheng.intake;

/** A projection of the whole log, beside which another one may be built. */
public record Generation(int number) {

  public Generation next() {
    return new Generation(number + 1);
  }
}
