using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Testing.Loans;

namespace TalentPortal.Testing.Worlds;

/// <summary>The rules, once for all worlds, and others that wait to be confirmed; of the world a bank and a guarantee body with two clerks each, and a founder who has applied, another whose loan was paid out, and a list of the bank with one line that is no loan of the book.</summary>
public sealed class LoanCourse(PortalHost host, World world, DateOnly proposedFrom)
{
    private static CancellationToken Ct => CancellationToken.None;

    public async Task OpenAsync()
    {
        var (hr, otherHr) = (world[Role.FirstReviewer], world[Role.SecondReviewer]);
        await LoanTown.RulesAsync(host, hr, otherHr);
        world.Add(new SeededRow(RowKind.LoanRule, (await LoanTown.EnterAsync(host, hr, proposedFrom)).ToString()));
        var (bankMate, bodyMate) = (await host.AddAccountAsync(Role.BankClerk, wish => wish.Name = world.Say("同行")), await host.AddAccountAsync(Role.GuaranteeClerk, wish => wish.Name = world.Say("同担保")));
        var bank = await LoanTown.BankAsync(host, hr, $"{world.Mark}银行", world[Role.BankClerk], bankMate);
        var body = await LoanTown.BodyAsync(host, hr, otherHr, $"{world.Mark}担保", 5_000_000, world[Role.GuaranteeClerk], bodyMate);
        world.Add(new SeededRow(RowKind.LoanBank, bank.ToString()));
        world.Add(new SeededRow(RowKind.GuaranteeBody, body.ToString()));
        var own = await host.AddAccountAsync(Role.Applicant, wish => wish.Name = world.Say("创业人"));
        var id = await host.ActAsync(own, services => services.GetRequiredService<OwnLoanService>().ApplyAsync(new ApplyForLoan
        {
            Amount = 200_000,
            Months = 24,
            Category = LoanCategory.Graduate,
            Business = world.Say("烘焙坊"),
            Purpose = world.Say("购置烤箱"),
            Bank = bank,
            Body = body,
            HasConsented = true,
        }, Ct));
        world.Add(new SeededRow(RowKind.OwnLoan, id.ToString()) { Owner = own });
        world.Add(new SeededRow(RowKind.LoanCase, id.ToString()));
        var town = LoanTown.Of(host, (hr, otherHr), (world[Role.GuaranteeClerk], bodyMate), (world[Role.BankClerk], bankMate), bank, body);
        var loan = await town.SignedAsync(await host.AddAccountAsync(Role.Applicant, wish => wish.Name = world.Say("借款人")), number: world.Say("合同"));
        await town.StepAsync(world[Role.BankClerk], loan, LoanAction.Draw, 200_000);
        world.Add(new SeededRow(RowKind.Loan, loan.ToString()));
        var list = await town.SendAsync(world[Role.BankClerk], 2025, 4, [world.Say("他行合同"), world.Say("他人"), "2025-09-21", "2025-12-20", "10.00", "1000.00"], ["合计", "1", "", "", "10.00", ""]);
        world.Add(new SeededRow(RowKind.InterestList, list.List!.Value.ToString()));
    }
}
