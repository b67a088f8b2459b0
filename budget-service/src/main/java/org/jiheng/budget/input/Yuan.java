package org.jiheng.budget.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount in yuan that can be stored exactly. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Digits(integer = 15, fraction = 2)
public @interface Yuan {

  String message() default "金额以元为单位，整数部分最多 15 位，小数最多 2 位。";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
