package org.jiheng.indicator;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiheng.testing.PartsResource;

/** A test of the whole service on real PostgreSQL, Kafka and issuer; all share one start. */
@QuarkusTest
@WithTestResource(
    value = PartsResource.class,
    initArgs = @ResourceArg(name = "database", value = "indicator"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnParts {}
