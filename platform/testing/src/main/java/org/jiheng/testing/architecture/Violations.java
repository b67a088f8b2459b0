package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A condition that names what breaks it and is silent about the rest. */
abstract class Violations<T> extends ArchCondition<T> {

  private final BiConsumer<T, Consumer<String>> finder;

  Violations(String description, BiConsumer<T, Consumer<String>> finder) {
    super(description);
    this.finder = finder;
  }

  @Override
  public final void check(T item, ConditionEvents events) {
    finder.accept(item, message -> events.add(SimpleConditionEvent.violated(item, message)));
  }

  static String at(JavaClass type, String what) {
    return what + " in " + type.getName() + " " + type.getSourceCodeLocation();
  }
}
