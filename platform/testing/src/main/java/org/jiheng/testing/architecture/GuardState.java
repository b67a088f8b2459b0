package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.function.Consumer;

/** Private fields and no public setter. */
final class GuardState extends Violations<JavaClass> {

  GuardState() {
    super("have private fields and no public setters", GuardState::find);
  }

  private static void find(JavaClass type, Consumer<String> violation) {
    type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
        .forEach(field -> violation.accept("Open field " + field.getFullName()));
    type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> method.getName().matches("set\\p{Lu}.*"))
        .forEach(method -> violation.accept("Public setter " + method.getFullName()));
  }
}
