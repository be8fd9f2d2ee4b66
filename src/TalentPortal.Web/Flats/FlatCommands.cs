using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Flats;

internal static class FlatCommands
{
    public static void AddFlatCommands(this WebApplicationBuilder builder) => builder.Services.AddPortalCommand<VerifyDraw>("verify-draw", "--file YH26-00001.json");
}
