package org.sanbiao.reading.check;

/** What events are called and where they take place, by the last word of their names. */
final class EventNames {

    // What happens on a day, by the last word of its name.
    private static final String[] NAMES = {
        "会", "赛", "节", "展", "展览", "展演", "演出", "论坛", "讲座", "比赛", "马拉松", "活动", "仪式", "典礼", "培训", "培训班", "考试", "面试", "集市",
        "市集", "义诊", "夏令营", "公开课", "宣讲", "咨询日", "开放日", "宣传日", "体验日", "联赛", "路演", "庆典", "巡演", "大讲堂", "讲堂", "沙龙", "演练"
    };
    // Names that end like an event and are none.
    private static final String[] NOT = {
        "社会", "机会", "协会", "委员会", "学会", "工会", "商会", "学生会", "理事会", "董事会", "环节", "季节", "开展", "发展", "进展", "基金会", "联合会"
    };

    private static final String[] VENUES = {
        "市场", "中心", "馆", "院", "广场", "公园", "厅", "学校", "大学", "中学", "小学", "基地", "剧院", "书城", "酒店", "宾馆", "会堂", "体育场", "礼堂",
        "大厦", "商场", "景区", "码头", "站", "园", "楼", "室"
    };
    private static final int LONGEST_TITLE = 60;

    private EventNames() {}

    /** Whether words are the name of something that happens. */
    static boolean isEvent(String words) {
        if (words.length() < 3 || words.length() > LONGEST_TITLE) {
            return false;
        }
        String bare = words.endsWith("”") || words.endsWith("》") ? words.substring(0, words.length() - 1) : words;
        for (String not : NOT) {
            if (bare.endsWith(not)) {
                return false;
            }
        }
        for (String name : NAMES) {
            if (bare.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words name a place where people can meet. */
    static boolean isVenue(String words) {
        if (words.length() < 3 || words.length() > 30 || words.indexOf('，') >= 0) {
            return false;
        }
        for (String venue : VENUES) {
            if (words.endsWith(venue)) {
                return true;
            }
        }
        return false;
    }
}
