package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.function.Consumer;

/** No annotation that makes a container fill the field. */
final class NotBeInjected extends Violations<JavaField> {

  private static final List<String> INJECTED =
      List.of(
          "jakarta.inject.Inject",
          "org.eclipse.microprofile.config.inject.ConfigProperty",
          "jakarta.ws.rs.core.Context",
          "jakarta.persistence.PersistenceContext");

  NotBeInjected() {
    super("not be injected", NotBeInjected::find);
  }

  private static void find(JavaField field, Consumer<String> violation) {
    INJECTED.stream()
        .filter(field::isAnnotatedWith)
        .forEach(annotation -> violation.accept(field.getFullName() + " has @" + annotation));
  }
}
