package org.jiheng.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @QuarkusTest}: the whole service is tested on the parts that it needs; all tests of
 * a module share one start. Their names end with {@code IT}, so that they run after the module has
 * been packaged and {@code mvn test} starts no parts.
 */
@WithTestResource(PartsResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnParts {

  /** The service's database; empty for a service without one. */
  String value() default "";
}
