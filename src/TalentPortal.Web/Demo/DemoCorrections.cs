using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>What people of the demo county ask to have corrected in their records: a title that is missing, a name written wrongly, and a wish that was refused.</summary>
internal sealed class DemoCorrections(DemoCounty county, DemoTime time, DemoSheet sheet, DateOnly today)
{
    private const int Title = 1, Name = 3, Refused = 5;

    public async Task MakeAsync(CancellationToken ct)
    {
        time.StandAt(CountyClock.StartOf(today.AddDays(-3)).AddHours(10));
        await AskAsync(Title, (corrections, _) => corrections.AskAsync(null, new StateCredential
        {
            Kind = CredentialKind.ProfessionalTitle,
            Grade = CredentialGrade.Intermediate,
            Name = "工程师",
            CertificateNumber = "鲁中级2025-0412",
            AwardedBy = "德州市人力资源和社会保障局",
            AwardedOn = new DateOnly(today.Year - 1, 12, 20),
            Reason = "去年评上，档案里没有",
        }, [Photo("职称证书", "经评审，具备工程师任职资格。")], ct));
        Guid refused = default;
        await AskAsync(Refused, async (corrections, person) => refused = await corrections.AskAsync(CorrectedField.Team, new AskForValue { Choice = nameof(TalentTeam.HighlySkilled), Grounds = "本人会焊接", Version = person.Version }, [], ct));
        time.StandAt(CountyClock.StartOf(today.AddDays(-1)).AddHours(15));
        await AskAsync(Name, (corrections, person) => corrections.AskAsync(CorrectedField.Name, new AskForValue { Text = person.Name[..1] + "梓" + person.Name[^1..], Grounds = "与身份证上的写法不一致", Version = person.Version }, [Photo("居民身份证", "姓名以本证为准。")], ct));
        await county.AsAsync("first", scope => scope.GetRequiredService<RecordCorrectionDeskService>().RefuseAsync(refused, new DecideCorrection { Words = "高技能人才须有技师以上证书，请取得后再申请。", Version = 1 }, ct));
    }

    private async Task AskAsync(int number, Func<RecordCorrectionService, Person, Task<Guid>> ask)
    {
        var account = await county.InScopeAsync(scope => Task.FromResult(scope.GetRequiredService<AccountNames>().UserNameOf(DemoPeople.Phone(number))));
        await county.AsAsync(account, async scope =>
        {
            var corrections = scope.GetRequiredService<RecordCorrectionService>();
            await ask(corrections, await corrections.OwnAsync(CancellationToken.None));
        });
    }

    private ScreenedFile Photo(string title, string line) =>
        FileSniffer.Screen($"{title}.jpg", sheet.Photo(new DemoPage(title, [line])), out var file) is null ? file! : throw new InvalidOperationException("A demo picture is none.");
}
