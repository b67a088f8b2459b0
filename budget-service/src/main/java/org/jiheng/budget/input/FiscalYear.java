package org.jiheng.budget.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A year that a budget can have; null is left to {@code @NotNull}. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Min(1950)
@Max(2100)
public @interface FiscalYear {

  String message() default "年度须在 1950 到 2100 之间。";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
