using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Accounts;

/// <summary>
/// Command <c>create-administrator --name 张三 --username zhangsan</c>: the first system administrator of a new portal. Identity number
/// and password come from the standard input, so that neither stays in the shell's history.
/// </summary>
internal sealed class CreateAdministrator(FirstAdministratorService administrators, DatabaseStart database, PortalTexts texts) : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var (name, userName) = (options.Required("name"), options.Required("username"));
        await database.MigrateAsync(ct);
        var idNumber = Ask("Identity number (18 characters): ");
        var password = Ask("Password (at least 10 characters, mixed): ");
        try
        {
            await administrators.CreateAsync(new CreateFirstAdministrator { Name = name, UserName = userName, IdNumber = idNumber, Password = password }, ct);
        }
        catch (FluentValidation.ValidationException invalid)
        {
            throw new PortalStartException(string.Join(Environment.NewLine, invalid.Errors.Select(error => error.ErrorMessage)));
        }
        catch (RefusedException refused)
        {
            throw new PortalStartException(texts.Refusal(refused.Refusal));
        }
        Console.WriteLine($"System administrator {userName} created. Sign in and create the other accounts.");
        return 0;
    }

    private static string Ask(string question)
    {
        Console.Write(question);
        var answer = Console.IsInputRedirected ? Console.ReadLine() ?? "" : ReadHidden();
        return answer.Trim();
    }

    private static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is not ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }
        Console.WriteLine();
        return typed.ToString();
    }
}
