using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>Pairs of people by the pages: listed, compared, merged by one or two clerks, undone. Seeded defects: see docs/testing.md, "The talent register".</summary>
public sealed class PersonMergePagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Pair_EnteredByHand_IsListed_Compared_Merged_AndUndone()
    {
        var (born, number) = (new DateOnly(1997, 6, 1), Some.IdNumber(new DateOnly(1997, 6, 1)));
        var known = await EnterAsync("北堂双鱼", born);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync("/work/talents/enter")).SubmitAsync(("Form.Name", "北堂双鱼"), ("Form.Number", number), ("Form.IsAnother", "true"));

        var list = await clerk.GetPageAsync("/work/talents/duplicates?Ground=SameNameAndBirthDate&Origin=Entry");
        list.TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("北**鱼");
        var compare = await list.FollowAsync("tbody a");
        compare.Content.ShouldNotContain("北堂双鱼");
        compare.Content.ShouldNotContain(number);
        var merged = await compare.SubmitAsync(("Form.Reason", "本人持两证到场"), ("Form.KeepOther", compare.Address.StartsWith($"/work/talents/{known}/", StringComparison.Ordinal) ? "false" : "true"));
        merged.Text.ShouldContain(host.Texts.Of(PersonMergeState.Merged));

        (await clerk.GetPageAsync("/work/talents/duplicates")).TextsOf("tbody tr").ShouldBeEmpty();
        (await (await clerk.GetPageAsync("/work/talents")).SubmitAsync(new Dictionary<string, string> { ["Q"] = number }, "form.finder")).TextsOf("tbody a").ShouldHaveSingleItem();
        var gone = await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(person => person.MergedInto == known));
        var alias = await clerk.GetPageAsync($"/work/talents/{gone.Id}");
        alias.Address.ShouldBe($"/work/talents/{gone.Id}/merged");
        alias.Find("[aria-labelledby=now] a")!.GetAttribute("href").ShouldBe($"/work/talents/{known}");
        (await clerk.GetPageAsync($"/work/talents/{known}/history")).Find("[aria-labelledby] a[href$=merged]").ShouldNotBeNull();

        var undone = await (await clerk.GetPageAsync(merged.Address)).SubmitAsync(new Dictionary<string, string> { ["Form.Reason"] = "两人同名" }, button: "button[formaction*=Undo]");
        undone.Text.ShouldContain(host.Texts.Of(PersonMergeState.Undone));
        (await clerk.GetPageAsync($"/work/talents/{gone.Id}")).Address.ShouldBe($"/work/talents/{gone.Id}");
    }

    [Fact]
    public async Task Merge_WithAnAccount_WaitsForASecondClerk()
    {
        var (known, twin) = (await EnterAsync("北堂见月"), await EnterAsync("北堂见月"));
        await host.AddAccountAsync(Role.Applicant, wish => wish.Person = twin);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var proposed = await (await clerk.GetPageAsync($"/work/talents/{known}/merge/{twin}")).SubmitAsync(("Form.Reason", "同一人"));

        proposed.Text.ShouldContain(host.Texts.Of(PersonMergeState.Proposed));
        proposed.Text.ShouldContain(host.Texts.Refusal(TalentRefusals.MergeNeedsASecondPerson));
        (await proposed.SubmitAsync(("Form.Reason", "同意"))).Status.ShouldBe(HttpStatusCode.Conflict);
        using var colleague = await host.SignInAsAsync(Role.TalentOffice);
        (await (await colleague.GetPageAsync(proposed.Address)).SubmitAsync()).Text.ShouldContain(host.Texts.Of(PersonMergeState.Merged));
        (await host.WithDbAsync(db => db.Accounts.Where(account => account.PersonId == known).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Pair_ToldApart_IsListedNoMore()
    {
        var (one, other) = (await EnterAsync("北堂听风"), await EnterAsync("北堂听风"));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var list = await (await clerk.GetPageAsync($"/work/talents/{one}/merge/{other}")).SubmitAsync(new Dictionary<string, string> { ["Form.Reason"] = "堂兄弟" }, button: "button[formaction*=Distinct]");

        list.TextsOf("tbody tr").ShouldNotContain(row => row.Contains("北**风", StringComparison.Ordinal));
        (await clerk.GetPageAsync("/work/talents/duplicates?State=Distinct")).TextsOf("tbody tr").ShouldContain(row => row.Contains("堂兄弟", StringComparison.Ordinal));
    }

    /// <summary>What was decided or paid keeps the record it was made under, so whoever must keep away from a person must from every record of theirs.</summary>
    [Fact]
    public async Task Officer_WhoMustKeepAway_MustFromEveryRecordOfThePerson()
    {
        var (relative, alias, own) = (await EnterAsync("北堂知秋"), await EnterAsync("北堂知秋"), await EnterAsync("北堂自远"));
        var officer = await host.AddAccountAsync(Role.FirstReviewer);
        await host.WithDbAsync(async db =>
        {
            db.Conflicts.Add(new ConflictOfInterest(officer.PersonId!.Value, relative, null, "近亲属", officer.AccountId, host.Now));
            (await db.People.SingleAsync(person => person.Id == alias)).MergeInto(await db.People.SingleAsync(person => person.Id == relative));
            (await db.People.SingleAsync(person => person.Id == own)).MergeInto(await db.People.SingleAsync(person => person.Id == officer.PersonId));
            return await db.SaveChangesAsync(default);
        });

        var actor = await host.ActAsync(officer, services => Task.FromResult(services.GetRequiredService<ICurrentActor>().Actor));

        new[] { relative, alias, own }.Where(person => !actor.HasConflictWith(person, null)).ShouldBeEmpty();
    }

    private async Task<PersonId> EnterAsync(string name, DateOnly? born = null)
    {
        var person = Some.Person(host.Vault, name, born);
        await host.WithDbAsync(async db =>
        {
            db.People.Add(person);
            return await db.SaveChangesAsync(default);
        });
        return person.Id;
    }
}
