package org.jiheng.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/** JPA by name: not every module has it on its class path. */
final class Persistence {

  private Persistence() {}

  static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith("jakarta.persistence.Entity");
  }

  static boolean isPersistent(JavaClass type) {
    return isEntity(type)
        || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass")
        || type.isAnnotatedWith("jakarta.persistence.Embeddable");
  }
}
