package org.sanbiao.language.name;

/** What a term of the lexicon is good for; a term may have several. The resource files name them in their headings. */
enum Tag {
    /** A place by its full name: 郑州市, 金水区. */
    PLACE,
    /** A short form of a province or prefecture, or of a county that is no other word: 郑州, 中牟. */
    ALIAS,
    /** A short form that is a word of its own, or often arises by chance: 和平, 新华, 会同. */
    WEAK_ALIAS,
    /** A full name that is a common noun too: 东区, 城区, 开发区. */
    WEAK_PLACE,
    /** A run of characters in which a place only arises by chance: 医保定点. */
    CHANCE,
    /** A word of two characters of which two in a row can hide a place: 制定 + 西部 hide 定西. */
    BOUNDARY,
    /** A zone named by its kind, which only the document's place makes one: 高新区, 经开区. */
    ZONE,
    /** A place by its relation to the writer: 全市, 我省, 各区县. */
    AREA,
    /** A group of units: 各有关部门. */
    COLLECTIVE,
    /** A body that needs nothing before it: 国务院办公厅, 银保监会. */
    BODY,
    /** What can stand before a function in place of a place: 国家, 全国, 中央. */
    HEAD,
    /** A body's function: 教育, 卫生健康, 自然资源和规划. */
    FUNCTION,
    /** What a function needs to be a unit: 局, 委员会. */
    SUFFIX,
    /** A unit that needs a place before it: 人民政府, 管委会, 政协. */
    LOCAL,
    /** The end of a name whose middle is free, after a place: 有限公司, 支队, 协会. */
    ENDING,
    /** A word that no free middle of a name holds: 建设, 推进. */
    STOP,
    /** The end of a name for a task, whose free middle may hold verbs: 领导小组. */
    GROUP,
    /** A verb that ends the free middle of any other name. */
    VERB,
    /** A body inside another: 办公厅, 商标局. */
    PART,
    /** A title of office: 书记, 局长. */
    TITLE,
    /** A word before a title: 副, 党组. */
    RANK,
    /** A family name. */
    SURNAME,
    /** A verb of saying. */
    SAYS,
    /** A fixed name that holds a number. */
    FIXED,
    /** A word or idiom in which a numeral is no number: 一定, 一心一意. */
    WORD,
    /** What an ordinal may count: 批, 届. */
    ORDINAL_MEASURE,
    /** A name before 一号, 十八号: 神舟. */
    NUMBERED,
    /** A noun that 5号 or 16号 can number: 线, 楼. */
    AFTER_NUMBER,
    /** A public telephone number: 12345. */
    HOTLINE,
    /** What tells a public telephone number from a count: 热线. */
    AFTER_HOTLINE,
    /** A noun before a number that only labels it: 图, 附件. */
    BEFORE_NUMBER;

    /** Its place in a set of tags; the order is stored nowhere. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
