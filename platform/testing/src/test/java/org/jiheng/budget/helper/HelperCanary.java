package org.jiheng.budget.helper;

/** A drawer. */
class HelperCanary {}
