package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.function.Consumer;

/** No way to the system's time but through an injected Clock. */
final class AskNoSystemClock extends Violations<JavaClass> {

  private static final Set<String> NAMES =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.util.Calendar.getInstance",
          "java.time.Clock.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.tickSeconds",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes");

  AskNoSystemClock() {
    super("ask no clock of the system", AskNoSystemClock::find);
  }

  private static void find(JavaClass type, Consumer<String> violation) {
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      if (access.getTarget() instanceof CodeUnitAccessTarget target && asksTheSystem(target)) {
        violation.accept(access.getDescription());
      }
    }
  }

  private static boolean asksTheSystem(CodeUnitAccessTarget target) {
    var owner = target.getOwner().getName();
    var parameters = target.getRawParameterTypes();
    if (target.getName().equals("now") && owner.startsWith("java.time.")) {
      return parameters.stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
    if (owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar")) {
      return target.getName().equals("<init>") && parameters.isEmpty();
    }
    return NAMES.contains(owner + "." + target.getName());
  }
}
