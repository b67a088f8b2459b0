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

/** The name of a department, no longer than the indexes by name and the filing take it. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = DepartmentName.LONGEST)
@Pattern(regexp = "^[^\\x00]*$")
public @interface DepartmentName {

  int LONGEST = 300;

  String message() default "部门名称最多 " + LONGEST + " 个字符，且不能含有空字符。";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
