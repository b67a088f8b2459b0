package org.jiheng.rules.monitoring;

import java.util.stream.Stream;

/** How something stands in a period; what is worse comes first. */
public enum Light {
  RED,
  YELLOW,
  GREEN,
  /** Far ahead, which asks whether the target was set too low. */
  BLUE,
  /** Nothing to be judged. */
  NONE;

  /** The worst of those that judge; NONE where none does. */
  public static Light worst(Stream<Light> lights) {
    return lights.min(Light::compareTo).orElse(NONE);
  }

  boolean isOnCourse() {
    return this == GREEN || this == BLUE;
  }
}
