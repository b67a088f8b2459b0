package org.jiheng.budget.basedata;

/** A department's base data of a year as stored; version 0 where nothing was ever stated. */
public record StoredBaseData(BaseData data, long version) {

  static final StoredBaseData NEVER = new StoredBaseData(BaseData.NONE, 0);
}
