using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Notices;

/// <summary>Notices in the states that the talent office brings them to.</summary>
internal static class SomeNotice
{
    public const string Digest = "4f2a";

    public static readonly NoticeHeading Heading = new("2026 年第三季度毕业生生活补贴拟发放名单", "毕业生生活补贴", "县委人才办", "0534-5330000", "署名并附证据");
    public static readonly PublicityTerms Terms = new(Days: 5, TakenDownAfterDays: 5, ObjectionDays: 15, NameDisplay.Masked);

    public static Actor Officer(string name = "王") =>
        new(AccountId.New(), name, AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() };

    /// <summary>Ten in the morning of that day in the county.</summary>
    public static CaseClock On(int year, int month, int day) => new(new DateTime(year, month, day, 2, 0, 0, DateTimeKind.Utc), CalendarSamples.Today);

    public static Notice Draft(Actor maker)
    {
        var notice = new Notice(NoticeId.New(), Heading, PolicyVersionId.New(), Terms, maker, DateTime.UnixEpoch);
        notice.Count(2, Money.FromYuan(3_300), maker, DateTime.UnixEpoch);
        return notice;
    }

    public static Notice PublishedOn(CaseClock clock)
    {
        var (maker, checker) = (Officer(), Officer("赵"));
        var notice = Draft(maker);
        notice.Check(Digest, checker, clock.UtcNow);
        notice.Publish(Digest, "GS26-00005", maker, clock);
        return notice;
    }

    public static NoticeItem Item(Notice notice, int serial = 1) =>
        new(notice.Id, serial, EntitlementId.New(), SubsidyApplicationId.New(), PersonId.New(),
            new NoticeLine("张*明", null, "齐河示例科技有限公司", EducationLevel.Bachelor, new YearMonth(2026, 7), new YearMonth(2026, 9), 3, Money.FromYuan(1_650)));

    public static Objector SignedBy(string name) => new(name, new ProtectedText([1], [1]), "138****5678");

    public static Objection Against(Notice notice, NoticeItem item, Objector? objector, CaseClock clock) =>
        Against(notice, item, objector, clock, new ObjectionReceipt(ObjectionChannel.Portal, clock.Today, null));

    public static Objection Against(Notice notice, NoticeItem item, Objector? objector, CaseClock clock, ObjectionReceipt receipt) =>
        new PaymentObjection(new ObjectionEntry(ObjectionId.New(), "YY26-00001", objector, "七月起已不在该单位上班，附考勤照片。", [], receipt), notice, item, clock);
}
