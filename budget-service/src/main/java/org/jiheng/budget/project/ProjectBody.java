package org.jiheng.budget.project;

import jakarta.validation.constraints.NotBlank;
import org.jiheng.budget.input.FreeText;

/** What can be set of a project. */
record ProjectBody(@NotBlank(message = "项目名称必须填写。") @FreeText String name) {}
