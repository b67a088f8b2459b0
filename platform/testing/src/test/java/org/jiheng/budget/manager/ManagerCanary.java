package org.jiheng.budget.manager;

/** A drawer. */
class ManagerCanary {}
