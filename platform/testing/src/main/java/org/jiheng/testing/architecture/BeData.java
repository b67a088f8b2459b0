package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Consumer;

/** A record, an enumeration or a sealed interface. */
final class BeData extends Violations<JavaClass> {

  BeData() {
    super("be records, enums or sealed interfaces", BeData::find);
  }

  private static void find(JavaClass type, Consumer<String> violation) {
    var data = type.isRecord() || type.isEnum() || isSealedInterface(type);
    if (!data && !type.isAnonymousClass()) {
      violation.accept(at(type, "Neither record, enum nor sealed interface"));
    }
  }

  private static boolean isSealedInterface(JavaClass type) {
    return type.isInterface() && (type.isAnnotation() || type.reflect().isSealed());
  }
}
