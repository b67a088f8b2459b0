package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** No entity in a signature, type arguments and arrays included. */
final class NotShowEntities extends Violations<JavaMethod> {

  NotShowEntities() {
    super("not show entities in their signature", NotShowEntities::find);
  }

  private static void find(JavaMethod method, Consumer<String> violation) {
    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(types -> types.stream().map(JavaClass::getBaseComponentType))
        .filter(Persistence::isEntity)
        .forEach(entity -> violation.accept(method.getFullName() + " shows " + entity.getName()));
  }
}
