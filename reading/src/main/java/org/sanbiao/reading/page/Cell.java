package org.sanbiao.reading.page;

/**
 * A place in a table.
 *
 * @param table which of the page's tables, from 0
 * @param row from 0
 * @param column from 0; a cell over several columns stands in its first
 */
public record Cell(int table, int row, int column) {}
