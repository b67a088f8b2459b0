package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No double and no float in fields, parameters and returns, and no call that takes or gives one. A
 * local variable that never meets a call is not seen; nothing can come of it either.
 */
final class UseNoFloatingPoint extends Violations<JavaClass> {

  private static final Pattern INEXACT = Pattern.compile("double|float|java\\..*(Double|Float).*");

  UseNoFloatingPoint() {
    super("use no floating point", UseNoFloatingPoint::find);
  }

  private static void find(JavaClass type, Consumer<String> violation) {
    type.getFields().stream()
        .filter(field -> isInexact(field.getType()))
        .forEach(field -> violation.accept("Field " + field.getFullName()));
    type.getCodeUnits().stream()
        .filter(UseNoFloatingPoint::declares)
        .forEach(unit -> violation.accept("Signature of " + unit.getFullName()));
    type.getAccessesFromSelf().stream()
        .filter(UseNoFloatingPoint::passes)
        .forEach(access -> violation.accept(access.getDescription()));
  }

  private static boolean declares(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
        .anyMatch(UseNoFloatingPoint::isInexact);
  }

  private static boolean passes(JavaAccess<?> access) {
    return isInexact(access.getTargetOwner())
        || (access.getTarget() instanceof CodeUnitAccessTarget target
            && Stream.concat(
                    Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream())
                .anyMatch(UseNoFloatingPoint::isInexact));
  }

  private static boolean isInexact(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .anyMatch(raw -> INEXACT.matcher(raw.getBaseComponentType().getName()).matches());
  }
}
