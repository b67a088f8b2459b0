package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at single dependencies: a module's test imports only its own classes, no other slice. */
final class NotDependOnAnotherService extends Violations<JavaClass> {

  private static final Set<String> SERVICES = Set.of("budget", "indicator", "report", "gateway");
  private static final String HOUSE = "org.jiheng.";

  NotDependOnAnotherService() {
    super("not depend on another service", NotDependOnAnotherService::find);
  }

  private static void find(JavaClass type, Consumer<String> violation) {
    var own = service(type);
    if (own.isEmpty()) {
      return;
    }
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      var other = service(dependency.getTargetClass().getBaseComponentType());
      if (other.isPresent() && !other.equals(own)) {
        violation.accept(dependency.getDescription());
      }
    }
  }

  private static Optional<String> service(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith(HOUSE)) {
      return Optional.empty();
    }
    return Optional.of(name.substring(HOUSE.length()).split("\\.")[0]).filter(SERVICES::contains);
  }
}
