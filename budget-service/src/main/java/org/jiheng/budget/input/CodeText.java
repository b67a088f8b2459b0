package org.jiheng.budget.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code: free text without control characters; null is left to {@code @NotNull}. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(min = 1, max = 200)
@Pattern(regexp = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$")
public @interface CodeText {

  String message() default "代码须为 1 到 200 个字符，且不能含有控制字符。";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
