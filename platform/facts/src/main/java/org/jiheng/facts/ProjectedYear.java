package org.jiheng.facts;

/**
 * A department's year as it is projected at one moment. An interface, because the evaluation must
 * not know from which events the facts came.
 */
public interface ProjectedYear {

  Arrivals arrivals();

  ProjectedFiling filing();
}
