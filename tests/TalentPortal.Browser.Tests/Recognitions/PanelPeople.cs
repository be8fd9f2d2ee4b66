using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Testing;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Browser.Tests.Recognitions;

/// <summary>Everybody who has a hand in a level, no two of them one person; the applicant holds level D already.</summary>
internal sealed record PanelPeople(PanelWords Words, string CreditCode, Account Applicant, Account Employer, Account Window, Account Reviewer, Account Second, Account Office, Account Colleague)
{
    public static async Task<PanelPeople> HireAsync(LivePortal portal, string language)
    {
        var words = PanelWords.In(language);
        var employer = new Employer(EmployerId.New(), Some.CreditCode(), words.Employer, "ybyj", EmployerType.PrivateEnterprise, Some.TownshipCode);
        await portal.WithDbAsync(db =>
        {
            db.Employers.Add(employer);
            return db.SaveChangesAsync(CancellationToken.None);
        });
        var hired = 0;
        Task<Account> Hire(Role role, Action<NewAccount>? shape = null) => portal.AddAccountAsync(role, wish =>
        {
            wish.Name = language == "en" ? $"Officer {(char)('A' + hired++)}" : $"经办{(char)('A' + hired++)}";
            shape?.Invoke(wish);
        });
        var people = new PanelPeople(
            words, employer.CreditCode, await Hire(Role.Applicant, wish => wish.Name = words.Applicant), await Hire(Role.EmployerOfficer, wish => wish.Employer = employer.Id), await Hire(Role.IntakeClerk),
            await Hire(Role.FirstReviewer), await Hire(Role.SecondReviewer), await Hire(Role.TalentOffice), await Hire(Role.TalentOffice));
        await people.HoldDAsync(portal, employer.Id);
        return people;
    }

    /// <summary>Level D by a title, two weeks ago.</summary>
    private async Task HoldDAsync(LivePortal portal, EmployerId employer)
    {
        var moves = new RecognitionMoves(portal) { Say = _ => Words.Opinion };
        await moves.OpenCatalogueAsync(Office, Colleague);
        var id = await moves.SubmitAsync(Applicant, "D-01", employer);
        await moves.RecommendAsync(Employer, id);
        await moves.DecideAsync(Window, id, RecognitionAction.Accept);
        await moves.DecideAsync(Reviewer, id, RecognitionAction.PassReview);
        await moves.DecideAsync(Office, id, RecognitionAction.Approve);
        await moves.PublishAsync(Office, await moves.MakeNoticeAsync(Colleague));
        await portal.LiveAsync(days: 14);
    }
}

/// <summary>What they are called and write. The English run has no Chinese of its own, so that any Chinese on a page is the page's.</summary>
internal sealed record PanelWords(string Applicant, string Employer, string Opinion, string Place, string Academy, IReadOnlyList<string> Experts, string LevelC, string LevelD)
{
    /// <summary>What the Chinese run leaves in lists that the English one opens, and the switch of the language.</summary>
    public static IReadOnlyList<string> ChineseOnPages => ["中文", "尉**风", "经办", .. In("zh-CN").Experts, .. new[] { In("zh-CN") }.SelectMany(words => new[] { words.Employer, words.Opinion, words.Place, words.Academy })];

    public static PanelWords In(string language) => language == "en"
        ? new("Changfeng Yuchi", "Yanbei Instruments", "Outstanding, agreed.", "Meeting room 3", "Academy of Sciences", ["Professor Qian", "Professor Sun", "Engineer Li"], "C Provincial leader", "D City leader")
        : new("尉迟长风", "晏北仪器有限公司", "业绩突出，同意。", "三楼会议室", "省科学院", ["钱教授", "孙研究员", "李高工"], "C类", "D类");
}
